package org.redthread.accounts;

import java.util.Locale;
import java.util.Set;
import org.redthread.web.Findings;

/// What a password has to be: long, and none that is tried first. What it is made of is left to its holder.
final class FirstPassword {

    static final int SHORTEST = Appointments.SHORTEST_PASSWORD;

    /// Those of twelve characters and more that stand on top of the lists that guessers begin with.
    private static final Set<String> COMMON = Set.of(
            "abc123abc123",
            "abcd12345678",
            "abcdefghijkl",
            "administrator",
            "adminadminadmin",
            "asdfghjkl123",
            "changemechangeme",
            "changeme1234",
            "correcthorsebatterystaple",
            "correct horse battery staple",
            "iloveyou1234",
            "letmeinletmein",
            "minecraft123",
            "p@ssw0rd1234",
            "passw0rd1234",
            "password1234",
            "password12345",
            "password123456",
            "passwordpassword",
            "q1w2e3r4t5y6",
            "qazwsxedcrfv",
            "qwerty123456",
            "qwertyqwerty",
            "qwertyuiop12",
            "qwertyuiop123",
            "qwertyuiopasdf",
            "secretsecret",
            "superman1234",
            "trustno1trustno1",
            "welcome12345",
            "welcomewelcome",
            "zaq12wsxcde3",
            "1q2w3e4r5t6y",
            "1qaz2wsx3edc",
            "112233445566",
            "121212121212",
            "123123123123",
            "123456123456",
            "123456789012",
            "1234567890123",
            "12345678901234",
            "123456789101112",
            "987654321098",
            "йцукенгшщзхъ",
            "парольпароль",
            "motdepasse123",
            "motdepasse1234");

    private FirstPassword() {}

    static void judge(String password, String again, String address, Findings findings) {
        var plain = password.strip().toLowerCase(Locale.ROOT);
        var local = address.substring(0, address.indexOf('@'));
        findings.addIf(
                password.length() < SHORTEST || password.length() > Passwords.LONGEST,
                "password",
                "accounts.invitation.password.length",
                SHORTEST,
                Passwords.LONGEST);
        findings.addIf(
                COMMON.contains(plain)
                        || plain.chars().distinct().count() < 4
                        || plain.equals(address)
                        || plain.equals(local),
                "password",
                "accounts.invitation.password.common");
        findings.addIf(!password.equals(again), "again", "accounts.invitation.password.differs");
    }
}
