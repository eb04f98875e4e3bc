/// Pages and forms of living plans, and the list that they share with the plans of the record.
@NullMarked
package org.redthread.plans.living.web;

import org.jspecify.annotations.NullMarked;
