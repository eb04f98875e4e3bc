package org.redthread.bench;

import com.github.difflib.algorithm.DiffAlgorithmI;
import com.github.difflib.algorithm.myers.MyersDiff;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.redthread.redline.diff.Difference;
import org.redthread.redline.diff.Matcher;
import org.redthread.redline.diff.Words;
import org.redthread.redline.text.Block;
import org.redthread.redline.text.Identity;
import org.redthread.redline.text.Kind;
import org.redthread.redline.text.Text;
import org.redthread.redline.text.Wording;

/// The word comparison beside java-diff-utils on the same words in one run, and how the comparison of texts grows.
///
/// Words are numbered beforehand, and both compare the same numbers: we in arrays, they in lists of objects, as each
/// wants them. What cutting a text into words and numbering them costs is said by itself.
final class RedlineBench {

    private static final double PROMISED_RATIO = 3;

    /// 32 times the size may take this many times as long a paragraph.
    private static final double PROMISED_GROWTH = 1.5;

    private static boolean kept;

    private RedlineBench() {}

    static boolean run() {
        kept = true;
        var sample = new SampleWords();
        System.out.printf(
                "Java %s, %d processors, %d MB heap at most; java-diff-utils 4.16%n%n",
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20);
        System.out.printf(
                "%-62s %9s %9s %7s %17s%n", "same words", "ours ms", "theirs ms", "ratio", "script ours/theirs");
        paragraphs(sample);
        var words = sample.text(17_000);
        var draft = numbers(words);
        var rewritten = numbers(sample.halfRewritten(words, 15_000));
        sequence(
                "17,000 words against 15,000 half rewritten",
                draft,
                rewritten,
                MyersDiff.factory().create());
        sequence(
                "the same, their linear space",
                draft,
                rewritten,
                MyersDiffWithLinearSpace.factory().create());
        growth(sample);
        System.out.println(kept ? "The promises were kept." : "A promise was broken.");
        return kept;
    }

    /// 1,000 paragraphs of 60 words, one word in ten changed: each by itself, then all as one sequence.
    private static void paragraphs(SampleWords sample) {
        var before = new ArrayList<int[]>();
        var after = new ArrayList<int[]>();
        var texts = new ArrayList<String>();
        for (int i = 0; i < 1000; i++) {
            var words = sample.text(60);
            texts.add(String.join(" ", words));
            before.add(numbers(words));
            after.add(numbers(sample.changed(words, 10)));
        }
        var theirBefore = before.stream().map(RedlineBench::list).toList();
        var theirAfter = after.stream().map(RedlineBench::list).toList();
        DiffAlgorithmI<Integer> algorithm = MyersDiff.factory().create();
        row(
                "1,000 paragraphs of 60 words, 1 in 10 changed, one by one",
                () -> {
                    var matcher = new Matcher();
                    int all = 0;
                    for (int i = 0; i < before.size(); i++) all += ours(matcher, before.get(i), after.get(i));
                    return all;
                },
                () -> {
                    int all = 0;
                    for (int i = 0; i < before.size(); i++)
                        all += theirs(theirBefore.get(i), theirAfter.get(i), algorithm);
                    return all;
                });
        sequence(
                "the same as one sequence, their linear space",
                flat(before),
                flat(after),
                MyersDiffWithLinearSpace.factory().create());
        System.out.printf(
                "%-62s %9.2f%n",
                "  (cutting 60,000 words out of text and numbering them)", Timing.median(() -> {
                    var vocabulary = new Words();
                    int all = 0;
                    for (var text : texts) all += vocabulary.of(text).size();
                    return all;
                }));
    }

    private static final Words NUMBERS = new Words();

    private static int[] numbers(List<String> text) {
        return text.stream().mapToInt(NUMBERS::number).toArray();
    }

    private static List<Integer> list(int[] numbers) {
        return Arrays.stream(numbers).boxed().toList();
    }

    private static int[] flat(List<int[]> paragraphs) {
        return paragraphs.stream().flatMapToInt(Arrays::stream).toArray();
    }

    private static void sequence(String name, int[] before, int[] after, DiffAlgorithmI<Integer> algorithm) {
        var theirBefore = list(before);
        var theirAfter = list(after);
        row(name, () -> ours(new Matcher(), before, after), () -> theirs(theirBefore, theirAfter, algorithm));
    }

    /// How many words the script takes out and puts in.
    private static int ours(Matcher matcher, int[] before, int[] after) {
        int matched = 0;
        for (int match : matcher.match(before, after)) if (match >= 0) matched++;
        return before.length + after.length - 2 * matched;
    }

    private static int theirs(List<Integer> before, List<Integer> after, DiffAlgorithmI<Integer> algorithm) {
        int script = 0;
        for (var change : algorithm.computeDiff(before, after, null))
            script += change.endOriginal - change.startOriginal + change.endRevised - change.startRevised;
        return script;
    }

    private static void row(String name, Supplier<Integer> our, Supplier<Integer> their) {
        double ours = Timing.median(our);
        double theirs = Timing.median(their);
        kept &= theirs / ours >= PROMISED_RATIO && our.get() <= their.get();
        System.out.printf(
                "%-62s %9.2f %9.2f %6.1fx %8d/%d%n", name, ours, theirs, theirs / ours, our.get(), their.get());
    }

    /// Whole texts, aligned and compared: paragraphs of 60 words, one word in ten changed, one paragraph in twenty new.
    private static void growth(SampleWords sample) {
        System.out.printf("%n%-58s %10s %17s%n", "whole texts", "ours ms", "ms a 100 paragraphs");
        double first = 0;
        double last = 0;
        for (int times = 1; times <= 32; times *= 2) {
            var before = new ArrayList<Block>();
            var after = new ArrayList<Block>();
            for (int i = 0; i < 100 * times; i++) {
                var words = sample.text(60);
                before.add(block("a" + i, words));
                if (i % 20 == 0) after.add(block("n" + i, sample.text(60)));
                after.add(block("b" + i, sample.changed(words, 10)));
            }
            var base = new Text(before);
            var revision = new Text(after);
            last = Timing.median(() -> Difference.between(base, revision)) / times;
            if (times == 1) first = last;
            System.out.printf("%-58s %10.2f %17.2f%n", "%,d paragraphs".formatted(100 * times), last * times, last);
        }
        System.out.printf("32 times the size takes %.1f times as long a paragraph%n", last / first);
        kept &= last / first <= PROMISED_GROWTH;
    }

    private static Block block(String id, List<String> words) {
        return new Block(new Identity(id), Kind.PARAGRAPH, 0, "", Wording.of(String.join(" ", words)));
    }
}
