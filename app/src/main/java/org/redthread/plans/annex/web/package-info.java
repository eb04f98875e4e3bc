@NullMarked
package org.redthread.plans.annex.web;

import org.jspecify.annotations.NullMarked;
