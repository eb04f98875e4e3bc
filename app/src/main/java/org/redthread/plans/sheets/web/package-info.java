@NullMarked
package org.redthread.plans.sheets.web;

import org.jspecify.annotations.NullMarked;
