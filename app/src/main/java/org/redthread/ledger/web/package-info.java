/// The pages of the ledger.
@NullMarked
package org.redthread.ledger.web;

import org.jspecify.annotations.NullMarked;
