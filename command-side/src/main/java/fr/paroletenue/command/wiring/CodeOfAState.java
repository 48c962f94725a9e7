package fr.paroletenue.command.wiring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;

/**
 * A mark of the code that folds a state: of the state and of every class of the house that it consists of. A snapshot is a
 * shortcut past that code, so it is good for this very code and for no other; nobody has to remember to say that it changed.
 */
final class CodeOfAState {

    private static final String OURS = "fr.paroletenue.";

    private CodeOfAState() {}

    static String of(Class<?> state) {
        var classes = new TreeMap<String, Class<?>>();
        collect(state, classes);
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var type : classes.values()) {
                digest.update(bytes(type));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void collect(Type type, TreeMap<String, Class<?>> into) {
        if (type instanceof ParameterizedType generic) {
            collect(generic.getRawType(), into);
            for (var argument : generic.getActualTypeArguments()) {
                collect(argument, into);
            }
        } else if (type instanceof Class<?> known
                && known.getName().startsWith(OURS)
                && into.putIfAbsent(known.getName(), known) == null
                && known.isRecord()) {
            for (var component : known.getRecordComponents()) {
                collect(component.getGenericType(), into);
            }
        }
    }

    private static byte[] bytes(Class<?> type) {
        try (var in = type.getResourceAsStream(
                type.getName().substring(type.getPackageName().length() + 1) + ".class")) {
            if (in == null) {
                throw new IllegalStateException("the code of " + type + " cannot be read");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
