package fr.paroletenue.api.kernel;

import java.util.LinkedHashMap;
import java.util.Map;

/** A clear no, with its reason as a stable code and the facts that a person needs to act on it. Never a fault of the house. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final RefusalCode code;
    private final transient Map<String, Object> facts;

    private Refusal(RefusalCode code, Map<String, Object> facts) {
        super(code.name(), null, false, false);
        this.code = code;
        this.facts = facts;
    }

    public static Refusal because(RefusalCode code) {
        return new Refusal(code, Map.of());
    }

    /** Adds a fact; the name becomes a field of the problem document. */
    public Refusal with(String name, Object fact) {
        var more = new LinkedHashMap<>(facts);
        more.put(name, fact);
        return new Refusal(code, more);
    }

    public RefusalCode code() {
        return code;
    }

    public Map<String, Object> facts() {
        return facts;
    }
}
