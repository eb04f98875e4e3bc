package org.redthread.iati;

/// The plainest spellings of the simple types that the schema uses. What is spelled otherwise may be right all the
/// same.
enum Spelling {
    STRING,
    DECIMAL,
    INTEGER,
    POSITIVE,
    BOOLEAN,
    DATE,
    DATE_TIME,
    URI,
    UNREAD;

    private static final int[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    private static final int MOST_DIGITS = 9;
    private static final int DATE_LENGTH = 10;
    private static final int TIME_LENGTH = 19;

    static Spelling of(String type) {
        return switch (type) {
            case "xsd:string" -> STRING;
            case "xsd:decimal" -> DECIMAL;
            case "xsd:int", "xsd:nonNegativeInteger" -> INTEGER;
            case "xsd:positiveInteger" -> POSITIVE;
            case "xsd:boolean" -> BOOLEAN;
            case "xsd:date" -> DATE;
            case "xsd:dateTime" -> DATE_TIME;
            case "xsd:anyURI" -> URI;
            default -> UNREAD;
        };
    }

    boolean fits(String text) {
        return switch (this) {
            case STRING -> true;
            case DECIMAL -> isDecimal(text);
            case INTEGER -> text.length() <= MOST_DIGITS && digits(text, 0) == text.length() && !text.isEmpty();
            case POSITIVE -> INTEGER.fits(text) && text.charAt(0) != '0';
            case BOOLEAN -> text.equals("1") || text.equals("0") || text.equals("true") || text.equals("false");
            case DATE -> text.length() == DATE_LENGTH && isDate(text);
            case DATE_TIME -> isMoment(text);
            case URI -> isAddress(text);
            case UNREAD -> false;
        };
    }

    /// @return the place after the digits that begin at a place
    private static int digits(String text, int from) {
        var at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') at++;
        return at;
    }

    private static boolean isDecimal(String text) {
        var from = text.startsWith("-") ? 1 : 0;
        var point = digits(text, from);
        if (point == from) return false;
        if (point == text.length()) return true;
        return text.charAt(point) == '.' && point + 1 < text.length() && digits(text, point + 1) == text.length();
    }

    private static int number(String text, int from, int count) {
        return digits(text, from) >= from + count ? Integer.parseInt(text, from, from + count, 10) : -1;
    }

    private static boolean isDate(String text) {
        var month = number(text, 5, 2);
        return number(text, 0, 4) > 0
                && text.charAt(4) == '-'
                && month > 0
                && month <= DAYS.length
                && text.charAt(7) == '-'
                && number(text, 8, 2) > 0
                && number(text, 8, 2) <= DAYS[month - 1];
    }

    private static boolean isMoment(String text) {
        var length = text.endsWith("Z") ? text.length() - 1 : text.length();
        return length == TIME_LENGTH
                && isDate(text)
                && text.charAt(10) == 'T'
                && isBelow(number(text, 11, 2), 24)
                && text.charAt(13) == ':'
                && isBelow(number(text, 14, 2), 60)
                && text.charAt(16) == ':'
                && isBelow(number(text, 17, 2), 60);
    }

    private static boolean isBelow(int number, int end) {
        return number >= 0 && number < end;
    }

    private static boolean isAddress(String text) {
        var from = text.startsWith("https://") ? 8 : text.startsWith("http://") ? 7 : 0;
        if (from == 0 || from == text.length() || !isLetter(text.charAt(from))) return false;
        var path = text.indexOf('/', from);
        var end = path < 0 ? text.length() : path;
        for (var i = from; i < end; i++) {
            var letter = text.charAt(i);
            if (letter == '.' ? i + 1 == end || !isLetter(text.charAt(i + 1)) : !isLetter(letter)) return false;
        }
        for (var i = end; i < text.length(); i++) {
            var letter = text.charAt(i);
            if (!isLetter(letter) && !isDigit(letter) && "/._-".indexOf(letter) < 0) return false;
        }
        return true;
    }

    private static boolean isLetter(char letter) {
        return letter >= 'a' && letter <= 'z' || letter >= 'A' && letter <= 'Z';
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }

    /// A language with a region or a script after it at most.
    static boolean isLanguage(String text) {
        var dash = text.indexOf('-');
        var language = dash < 0 ? text : text.substring(0, dash);
        return isTag(language) && (dash < 0 || isTag(text.substring(dash + 1)));
    }

    private static boolean isTag(String text) {
        if (text.isEmpty() || text.length() > 8) return false;
        for (var i = 0; i < text.length(); i++) if (!isLetter(text.charAt(i))) return false;
        return true;
    }
}
