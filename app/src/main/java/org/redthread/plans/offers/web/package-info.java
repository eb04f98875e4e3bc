@NullMarked
package org.redthread.plans.offers.web;

import org.jspecify.annotations.NullMarked;
