@NullMarked
package org.redthread.projects.grants.web;

import org.jspecify.annotations.NullMarked;
