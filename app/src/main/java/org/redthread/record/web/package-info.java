@NullMarked
package org.redthread.record.web;

import org.jspecify.annotations.NullMarked;
