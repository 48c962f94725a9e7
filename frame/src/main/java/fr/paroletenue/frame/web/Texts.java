package fr.paroletenue.frame.web;

import java.util.Locale;
import java.util.ResourceBundle;

/** What a refusal says in words. Static, because the web server itself refuses before anything of ours is there. */
final class Texts {

    static final String BUNDLE = "refusals";

    private static final ResourceBundle FRENCH = ResourceBundle.getBundle(BUNDLE, Locale.FRENCH);
    private static final ResourceBundle ENGLISH = ResourceBundle.getBundle(BUNDLE, Locale.ENGLISH);

    private Texts() {}

    static String title(String code, Locale language) {
        return text(code + ".title", language);
    }

    static String detail(String code, Locale language) {
        return text(code + ".detail", language);
    }

    static String field(String code, Locale language) {
        return text("field." + code, language);
    }

    /** What is wrong with a cell may be what a field may be, or what a rule refuses. */
    static String fieldOrDetail(String code, Locale language) {
        return FRENCH.containsKey("field." + code) ? field(code, language) : detail(code, language);
    }

    private static String text(String key, Locale language) {
        var bundle = RequestLanguage.isEnglish(language) ? ENGLISH : FRENCH;
        return bundle.containsKey(key) ? bundle.getString(key) : key;
    }
}
