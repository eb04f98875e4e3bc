@NullMarked
package org.redthread.proofs.web;

import org.jspecify.annotations.NullMarked;
