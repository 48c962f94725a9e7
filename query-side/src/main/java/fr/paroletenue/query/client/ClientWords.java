package fr.paroletenue.query.client;

import fr.paroletenue.query.list.Plain;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * By which words a client is found, how what somebody types becomes such words, and which of them are alike. Plain Java.
 *
 * <p>Neither trigrams nor any other extension of the database is needed, for the one that the house brings along has none: a
 * word is found by the hashes of its beginnings, and in spite of one slip by the hashes of what it is without any one of its
 * letters. Two words that share such a remainder are at most a letter too many, too few or wrong apart, or have two letters
 * in each other's place. A hash may be shared by chance, so whoever looks compares the words themselves afterwards.
 */
final class ClientWords {

    /** Eight digits or more, however they are grouped: shorter ones are house numbers and postal codes. */
    private static final Pattern TELEPHONE = Pattern.compile("(?<![\\d+])\\+?\\d(?:[ .()/\\u00a0-]*\\d){7,}");

    private static final Pattern NO_DIGIT = Pattern.compile("\\D+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}@._+]+");
    private static final Pattern ABROAD = Pattern.compile("^(?:00)?33(?:0)?(?=\\d{9}$)");

    /** With one letter more or less, a shorter word is another word. */
    private static final int WORTH_COMPARING = 4;

    private ClientWords() {}

    static List<String> ofName(ClientFile file) {
        return file.erasure() == null ? typed(file.name()) : List.of();
    }

    /** Of name, address, e-mail and telephone numbers; none of a file that was erased. */
    static List<String> of(ClientFile file) {
        if (file.erasure() != null) {
            return List.of();
        }
        var details = file.details();
        var address = details.postalAddress();
        var place = address == null
                ? Stream.<String>empty()
                : Stream.of(address.line1(), address.line2(), address.postalCode(), address.city());
        return Stream.of(
                        Stream.of(file.name(), details.email(), details.phone()), details.otherPhones().stream(), place)
                .flatMap(texts -> texts)
                .filter(Objects::nonNull)
                .flatMap(text -> typed(text).stream())
                .distinct()
                .toList();
    }

    /** All numbers of a client; none of a file that was erased. */
    static List<String> telephones(ClientFile file) {
        return file.erasure() == null
                ? Stream.concat(Stream.ofNullable(file.details().phone()), file.details().otherPhones().stream())
                        .flatMap(text -> typed(text).stream())
                        .filter(ClientWords::isTelephone)
                        .toList()
                : List.of();
    }

    /** Of a word that was typed. */
    static boolean isTelephone(String word) {
        return TELEPHONE.matcher(word).matches();
    }

    /** What somebody typed, word by word; a telephone number is one word. */
    static List<String> typed(String text) {
        var numbered = TELEPHONE.matcher(text).replaceAll(number -> " " + telephone(number.group()) + " ");
        return NO_WORD.splitAsStream(Plain.of(numbered))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    /** As it is dialled in France: {@code +33 (0)6 12} and {@code 06.12} begin alike. */
    static String telephone(String number) {
        return ABROAD.matcher(NO_DIGIT.matcher(number).replaceAll("")).replaceFirst("0");
    }

    /** All by which any of the words can be found. */
    static int[] foundBy(List<String> words) {
        var hashes = new HashSet<Integer>();
        for (var word : words) {
            for (var end = 1; end <= word.length(); end++) {
                hashes.add(beginning(word.substring(0, end)));
            }
            hashes.addAll(remainders(word));
        }
        return hashes.stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    /** To find all words that begin like this. */
    static int beginning(String word) {
        return ("b" + word).hashCode();
    }

    /** To find all words that are a slip away from this one; none where the word is too short or bears digits. */
    static Set<Integer> remainders(String word) {
        var hashes = new HashSet<Integer>();
        if (word.length() >= WORTH_COMPARING && word.chars().noneMatch(Character::isDigit)) {
            hashes.add(remainder(word));
            for (var left = 0; left < word.length(); left++) {
                hashes.add(remainder(word.substring(0, left) + word.substring(left + 1)));
            }
        }
        return hashes;
    }

    private static int remainder(String word) {
        return ("r" + word).hashCode();
    }

    /** Whether one slip makes a word of the other: a letter too many, too few or wrong, or two in each other's place. */
    static boolean isOneSlipAway(String typed, String word) {
        var from = 0;
        var shorter = Math.min(typed.length(), word.length());
        while (from < shorter && typed.charAt(from) == word.charAt(from)) {
            from++;
        }
        var same = 0;
        while (same < shorter - from
                && typed.charAt(typed.length() - 1 - same) == word.charAt(word.length() - 1 - same)) {
            same++;
        }
        var typedRest = typed.substring(from, typed.length() - same);
        var wordRest = word.substring(from, word.length() - same);
        return (typedRest.length() <= 1 && wordRest.length() <= 1)
                || (typedRest.length() == 2
                        && wordRest.length() == 2
                        && typedRest.charAt(0) == wordRest.charAt(1)
                        && typedRest.charAt(1) == wordRest.charAt(0));
    }
}
