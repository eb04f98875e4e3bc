package org.redthread.web;

/// The front of the house.
public record FrontPage(Here here) {}
