package org.redthread.plans.living;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.redthread.plans.Activity;

/// What can be said of an item, as text. Nothing but blanks empties it.
public enum Field {
    /// Of a goal `3`, of an action point `5.3`.
    NUMBER(Item.GOAL, Item.ACTION_POINT),
    TITLE(Item.GOAL, Item.ACTIVITY),
    WORDS(Item.ACTION_POINT),
    /// Number of the goal that an action point stands under.
    GOAL(Item.ACTION_POINT),
    /// A constant of [Undertaking.Kind].
    KIND(Item.ACTIVITY),
    /// Numbers of goals, between commas or semicolons: `1; 3`.
    GOALS(Item.ACTIVITY),
    /// Numbers of action points, between commas or semicolons: `5.3; 5.4`.
    POINTS(Item.ACTIVITY),
    /// As [org.redthread.record.When] reads it: `2027`, `2027-05`, `2027-05-11/12`.
    PLANNED(Item.ACTIVITY),
    /// It comes again every so many months.
    MONTHS(Item.ACTIVITY),
    /// The day after which it does not come again: `2028-12-31`.
    UNTIL(Item.ACTIVITY),
    /// Address or id of the meeting that it waits for.
    MEETING(Item.ACTIVITY),
    /// A constant of [Undertaking.State].
    STATE(Item.ACTIVITY),
    /// `12000.50`; blanks may part the thousands.
    AMOUNT(Item.ACTIVITY),
    /// Three letters (ISO 4217).
    CURRENCY(Item.ACTIVITY),
    /// Address or id of the project that does it.
    PROJECT(Item.ACTIVITY),
    NOTE(Item.ACTIVITY),
    /// Parties between semicolons, each with what it brings in brackets: `Türkiye (the venue); ICMPD`. So the next
    /// four.
    HOSTS(Item.ACTIVITY),
    LEADS(Item.ACTIVITY),
    CONTRIBUTES(Item.ACTIVITY),
    FUNDS(Item.ACTIVITY),
    SUPPORTS(Item.ACTIVITY),
    /// The same for what a party said that it was willing to do, and no more. Where it is said, the field without it
    /// holds only what is settled; where it is not, that field holds both, and what was an offer stays one.
    HOSTS_OFFERED(Item.ACTIVITY),
    LEADS_OFFERED(Item.ACTIVITY),
    CONTRIBUTES_OFFERED(Item.ACTIVITY),
    FUNDS_OFFERED(Item.ACTIVITY),
    SUPPORTS_OFFERED(Item.ACTIVITY),
    /// Id of the activity that a part is in.
    ACTIVITY(Item.PART),
    /// Name or id of a party.
    PARTY(Item.PART),
    /// A constant of [org.redthread.plans.Activity.Does].
    DOES(Item.PART),
    /// Whether a part is only offered: anything that is not blank says so.
    OFFERED(Item.PART),
    /// What the party brings.
    WHAT(Item.PART);

    private final Set<Item> items;

    Field(Item... items) {
        this.items = EnumSet.copyOf(List.of(items));
    }

    /// As forms and findings call it: `title`.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The field that lists those who do something.
    public static Field of(Activity.Does does) {
        return valueOf(does.name());
    }

    /// The field that lists those who offered to.
    public static Field offered(Activity.Does does) {
        return valueOf(does.name() + "_OFFERED");
    }

    /// The fields of an item.
    public static List<Field> of(Item item) {
        return Arrays.stream(values())
                .filter(field -> field.items.contains(item))
                .toList();
    }

    /// What a form says of an item; what it does not name is not in it.
    public static Map<Field, String> of(Item item, Map<String, String> typed) {
        var said = new EnumMap<Field, String>(Field.class);
        for (var field : of(item)) {
            var text = typed.get(field.key());
            if (text != null) said.put(field, text);
        }
        return said;
    }
}
