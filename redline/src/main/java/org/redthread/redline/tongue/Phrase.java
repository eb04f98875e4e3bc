package org.redthread.redline.tongue;

/// What papers say: heads of the table, acts, decisions, places, and the sentences of comments.
public enum Phrase {
    CONSOLIDATION("Consolidation: %s"),
    AMENDMENTS("Amendments"),

    HEAD_PROVISION("Provision"),
    HEAD_BASE("Base text"),
    HEAD_PARTY("Party"),
    HEAD_ACTION("Action"),
    HEAD_PROPOSAL("Proposal"),
    HEAD_REASON("Reason given"),
    HEAD_CONFLICT("Conflict"),
    HEAD_UNTRACKED("Not tracked by"),
    HEAD_DISPOSITION("Disposition"),
    HEAD_WHY("Reason for disposition"),
    HEAD_RESULT("Resulting text"),
    HEAD_AMENDMENT("Amendment"),

    ADDS("adds"),
    DELETES("deletes"),
    REPLACES("replaces"),
    FORMATS("formats"),
    MOVES("moves"),
    SPLITS("splits"),
    JOINS("joins"),
    RECASTS("recasts"),
    ADRIFT("made on an older version"),
    COMMENTS("comments"),

    ACCEPTED("accepted"),
    ACCEPTED_AS_AMENDED("accepted as amended"),
    /// Into which amendment.
    MERGED_INTO("merged into %s"),
    REFERRED("referred"),
    NOT_ACCEPTED("not accepted"),

    BEGINNING("Beginning"),
    WHOLE_TEXT("Whole text"),
    /// In which amendment another lies.
    WITHIN("within %s"),
    /// What a block becomes, and on which level.
    AS("as %s, level %d"),

    /// What a block is to become.
    AS_PART("part"),
    AS_HEADING("heading"),
    AS_RECITAL("recital"),
    AS_PROVISION("provision"),
    AS_PARAGRAPH("paragraph"),
    AS_ITEM("item"),
    AS_TABLE("table"),
    AS_ROW("row"),
    AS_CELL("cell"),
    AS_NOTE("note"),

    /// What a block without a number is called, with which of its kind it is.
    PART("Part %d"),
    HEADING("Heading %d"),
    RECITAL("Recital %d"),
    PROVISION("Provision %d"),
    PARAGRAPH("Paragraph %d"),
    ITEM("Item %d"),
    TABLE("Table %d"),
    ROW("Row %d"),
    CELL("Cell %d"),
    NOTE("Note %d"),

    /// All names but the last, and the last.
    AND("%s and %s"),

    /// An amendment, who wants it, and what.
    NOTED("%s: %s %s."),
    LIES_WITHIN("This lies within %s."),
    WOULD_ADD("would add “%s”"),
    WOULD_DELETE("would delete “%s”"),
    WOULD_REPLACE("would replace “%s” by “%s”"),
    WOULD_FORMAT("would mark “%s” otherwise"),
    WOULD_MOVE_FIRST("would move “%s” to the beginning"),
    WOULD_MOVE("would move “%s” after %s"),
    WOULD_SPLIT("would cut the paragraph in two: “%s”"),
    WOULD_JOIN("would join the paragraph to the next one"),
    WOULD_RECAST("would have this %s"),
    WAS_ADRIFT("changed an older version here: “%s” became “%s”"),
    /// A conflict, which alternative of how many, who holds it.
    ALTERNATIVE("%s, alternative %d of %d, held by %s"),

    /// In brackets, before or behind those who want it.
    DELETE("delete"),
    MOVE("move"),
    MOVE_FIRST("move to the beginning"),
    MOVE_AFTER("move to after %s"),
    JOIN_NEXT("join to the next");

    private final String english;

    Phrase(String english) {
        this.english = english;
    }

    String english(Object... arguments) {
        return english.formatted(arguments);
    }
}
