package org.redthread.mail.post;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A letter that the post has taken for a while.
///
/// @param wayOut where letters like it are ended by one press; null for one that was asked for
/// @param tries how often it was taken, this time included
record Parcel(
        UUID id,
        String address,
        String language,
        String subject,
        String body,
        @Nullable String html,
        int tries,
        Instant postedAt,
        @Nullable String wayOut) {}
