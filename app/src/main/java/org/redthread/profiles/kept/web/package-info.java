@NullMarked
package org.redthread.profiles.kept.web;

import org.jspecify.annotations.NullMarked;
