@NullMarked
package org.redthread.profiles.web;

import org.jspecify.annotations.NullMarked;
