package org.redthread.results.feedback;

/// Something that somebody wrote; nothing says who, nor what else the same person answered.
public record Written(Question question, String words) {}
