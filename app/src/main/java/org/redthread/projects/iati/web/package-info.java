@NullMarked
package org.redthread.projects.iati.web;

import org.jspecify.annotations.NullMarked;
