/// What every room writes with: papers as DOCX, PDF/UA and HTML, sheets, calendars. It knows no room and no subject.
///
/// A room says once what stands on a paper; each [Printer] writes it.
///
/// ```java
/// var letter = new Paper("Invitation", Locale.UK, "Budapest Process", "BP/SOM/34/INV/1", Sheet.UPRIGHT, List.of(
///         new Block.LetterHead(sender, addressee, "Vienna, 22 November 2026", "Our reference: BP/SOM/34/INV/1"),
///         Block.heading(1, "34th Senior Officials' Meeting"),
///         Block.paragraph("Excellency,"),
///         Block.numbered("1.", Words.of("Last time ").counted("37 countries", address, "from the list").then("
/// came.")),
///         new Block.Table("Days", List.of(Column.text("Day"), Column.figure("Seats")), rows),
///         new Block.Signature(List.of("The Secretariat"))));
/// Printer.PDF.print(letter, out);
/// ```
///
/// Words are values, never markup: whatever a person typed may go in as it is. [Words] marks stretches of them (strong,
/// counted, typed, a link, another language, a note). Direction follows the language, run by run.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.redthread.office;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
