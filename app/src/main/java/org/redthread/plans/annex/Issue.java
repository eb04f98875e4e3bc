package org.redthread.plans.annex;

import java.time.Instant;

/// One issue of an annex.
///
/// @param number from 1 with each plan
public record Issue(int number, Instant issuedAt, String issuedBy) {}
