/// Sign-in, the own page, and the chain of filters that every request passes.
@NullMarked
package org.redthread.accounts.web;

import org.jspecify.annotations.NullMarked;
