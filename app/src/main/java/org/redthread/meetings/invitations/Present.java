package org.redthread.meetings.invitations;

import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/// A party of which somebody was checked in at any session of a meeting.
///
/// @param delegates how many came; 0 where it came and how many is not on record
/// @param time the how-manieth attendance of the party in that body, this one included; 1 for the first. Counted from
///   the record and from meetings held here, so it can be no better than the record: where a source prints the number
///   of an earlier attendance, it is counted from there
@NamedInterface("held")
public record Present(UUID party, boolean country, int delegates, int time) {}
