@NullMarked
package org.redthread.parties.web;

import org.jspecify.annotations.NullMarked;
