@NullMarked
package org.redthread.plans.web;

import org.jspecify.annotations.NullMarked;
