@NullMarked
package org.redthread.projects.kept.web;

import org.jspecify.annotations.NullMarked;
