@NullMarked
package org.redthread.projects.web;

import org.jspecify.annotations.NullMarked;
