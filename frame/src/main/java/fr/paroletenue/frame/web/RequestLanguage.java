package fr.paroletenue.frame.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** French unless the request prefers English. */
final class RequestLanguage {

    static final AcceptHeaderLocaleResolver RESOLVER = resolver();

    private RequestLanguage() {}

    static Locale of(HttpServletRequest request) {
        return isEnglish(RESOLVER.resolveLocale(request)) ? Locale.ENGLISH : Locale.FRENCH;
    }

    static boolean isEnglish(Locale language) {
        return Locale.ENGLISH.getLanguage().equals(language.getLanguage());
    }

    private static AcceptHeaderLocaleResolver resolver() {
        var resolver = new AcceptHeaderLocaleResolver();
        resolver.setSupportedLocales(List.of(Locale.FRENCH, Locale.ENGLISH));
        resolver.setDefaultLocale(Locale.FRENCH);
        return resolver;
    }
}
