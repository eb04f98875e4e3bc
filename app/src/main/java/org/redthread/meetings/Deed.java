package org.redthread.meetings;

/// What a party did at one meeting, as the record tells.
///
/// @param says the name it attended under, what it offered or said, what it presided over
public record Deed(Meeting meeting, Kind kind, String says) {

    public enum Kind {
        ATTENDED,
        HOSTED,
        PRESIDED,
        SUPPORTS,
        SUPPORTS_WITH_COMMENTS,
        REQUESTS_A_CHANGE,
        RESERVES,
        INFORMS,
        OFFERS_TO_HOST,
        OFFERS_EXPERTISE,
        PLEDGES
    }
}
