/// The house as a reader meets it: crawled over HTTP, and opened in Chromium.
@NullMarked
package org.redthread.browser;

import org.jspecify.annotations.NullMarked;
