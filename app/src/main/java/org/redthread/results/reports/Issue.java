package org.redthread.results.reports;

import java.time.Instant;
import java.util.UUID;

/// One issue of the report of a year.
///
/// @param number from 1 with each year
/// @param documentId the paper in the register of documents
public record Issue(int number, Instant issuedAt, String issuedBy, UUID documentId) {}
