package org.redthread.desk.web;

import org.redthread.web.Here;

/// The way out of the weekly letters, as a letter carries it.
///
/// @param open whether letters still come
public record WayOutPage(Here here, boolean open) {}
