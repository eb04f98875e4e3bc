/// Pages of the room `search`.
@NullMarked
package org.redthread.search.web;

import org.jspecify.annotations.NullMarked;
