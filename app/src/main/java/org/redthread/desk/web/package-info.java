/// The pages of the desk.
@NullMarked
package org.redthread.desk.web;

import org.jspecify.annotations.NullMarked;
