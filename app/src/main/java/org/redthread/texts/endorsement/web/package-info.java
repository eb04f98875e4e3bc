@NullMarked
package org.redthread.texts.endorsement.web;

import org.jspecify.annotations.NullMarked;
