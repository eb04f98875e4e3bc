package org.redthread.desk.web;

import org.redthread.web.Here;

/// The address of a calendar, the one time that it is shown.
///
/// @param address whole, for a calendar program
public record SubscribedPage(Here here, String address) {}
