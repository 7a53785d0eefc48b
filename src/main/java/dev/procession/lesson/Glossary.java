package dev.procession.lesson;

import dev.procession.text.Language;
import dev.procession.text.Spelling;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The glossary of a course: the words of the field, each with an explanation. A word is found in every language of the
 * course, because students of one language read books in another.
 *
 * @param terms the terms in each language, in the order of the file; empty if the course has no glossary
 */
public record Glossary(Map<Language, List<Term>> terms) {

    public static final Glossary NONE = new Glossary(Map.of());

    private static final int MOST_CHARS = 60;
    private static final int MOST_SUGGESTIONS = 4;

    public Glossary {
        terms = Map.copyOf(terms);
    }

    /** The terms in {@code language}, or in another language if there are none. */
    public List<Term> in(Language language) {
        return terms.isEmpty() ? List.of() : LanguageFallback.of(terms, language);
    }

    /**
     * The term that {@code typed} means, in {@code language}: a name or a unique beginning of one, in any case and
     * width; a hyphen may stand for a blank.
     */
    public Lookup<Term> find(String typed, Language language) {
        String wanted = key(typed);
        Set<String> exact = new LinkedHashSet<>();
        Set<String> begun = new LinkedHashSet<>();
        for (Term term : all()) {
            for (String name : term.names()) {
                String key = key(name);
                if (key.equals(wanted) || key.equals(wanted + "s") || wanted.equals(key + "s")) {
                    exact.add(term.id());
                } else if (!wanted.isEmpty() && key.startsWith(wanted)) {
                    begun.add(term.id());
                }
            }
        }
        Set<String> fitting = exact.isEmpty() ? begun : exact;
        List<Term> found = in(language).stream()
                .filter(term -> fitting.contains(term.id()))
                .toList();
        if (found.size() == 1) {
            return new Lookup.Found<>(found.get(0));
        }
        return found.isEmpty()
                ? new Lookup.Unknown<>(similar(wanted))
                : new Lookup.Ambiguous<>(found.stream().map(Term::name).toList());
    }

    /**
     * The terms with {@code word} in a name or in the text: first the one that it means, then those with it in a name.
     */
    public List<Term> search(String word, Language language) {
        String wanted = key(word);
        if (wanted.isEmpty()) {
            return List.of();
        }
        Set<String> named = new LinkedHashSet<>();
        all().stream()
                .filter(term -> term.names().stream().anyMatch(name -> key(name).contains(wanted)))
                .forEach(term -> named.add(term.id()));
        Set<Term> hits = new LinkedHashSet<>();
        if (find(word, language) instanceof Lookup.Found<Term> meant) {
            hits.add(meant.value());
        }
        in(language).stream().filter(term -> named.contains(term.id())).forEach(hits::add);
        in(language).stream()
                .filter(term ->
                        !named.contains(term.id()) && key(term.plainText()).contains(wanted))
                .forEach(hits::add);
        return List.copyOf(hits);
    }

    /** The words that Tab offers: the names in {@code language}, each in one piece. */
    public List<String> typedNames(Language language) {
        return in(language).stream()
                .flatMap(term -> term.names().stream())
                .map(name -> name.replace(' ', '-'))
                .toList();
    }

    private List<Term> all() {
        return terms.values().stream().flatMap(List::stream).toList();
    }

    private List<String> similar(String wanted) {
        if (wanted.length() < 2 || wanted.length() > MOST_CHARS) {
            return List.of();
        }
        Set<String> names = new LinkedHashSet<>();
        for (int allowed = 1; allowed <= Math.max(1, wanted.length() / 3) && names.isEmpty(); allowed++) {
            int most = allowed;
            all().stream()
                    .flatMap(term -> term.names().stream())
                    .filter(name -> Spelling.distance(wanted, key(name)) <= most)
                    .forEach(names::add);
        }
        return names.stream().limit(MOST_SUGGESTIONS).toList();
    }

    /** What counts of a word: not its case, its width (as of full-width letters), or how its parts are joined. */
    private static String key(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFKC)
                .strip()
                .replaceFirst("[?？。.]+$", "")
                .toLowerCase(Locale.ROOT)
                .replace('_', ' ')
                .replace('-', ' ')
                .strip();
    }
}
