package fr.paroletenue.frame.personaldata;

import fr.paroletenue.api.kernel.RetentionClass;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Keys for tests that need no database; behaves as the stored ones do. */
public final class PersonKeysInMemory implements PersonKeys {

    private final Map<String, PersonKey> keys = new HashMap<>();
    private final Map<String, String> ids = new HashMap<>();
    private final Set<String> destroyed = new HashSet<>();

    @Override
    public synchronized PersonKey forWriting(String subject, RetentionClass retention) {
        var id = idOf(subject, retention);
        if (destroyed.contains(id)) {
            throw new PersonKeyDestroyed(subject, retention);
        }
        return keys.computeIfAbsent(id, missing -> new PersonKey(id, AesGcm.randomBytes(AesGcm.KEY_BYTES)));
    }

    @Override
    public synchronized Optional<PersonKey> forReading(String keyId) {
        if (destroyed.contains(keyId)) {
            return Optional.empty();
        }
        if (!keys.containsKey(keyId)) {
            throw new PersonKeyUnknown(keyId);
        }
        return Optional.of(keys.get(keyId));
    }

    @Override
    public synchronized void destroy(String subject, RetentionClass retention) {
        var id = idOf(subject, retention);
        keys.remove(id);
        destroyed.add(id);
    }

    @Override
    public synchronized boolean isDestroyed(String subject, RetentionClass retention) {
        return destroyed.contains(idOf(subject, retention));
    }

    private String idOf(String subject, RetentionClass retention) {
        return ids.computeIfAbsent(retention + "/" + subject, owner -> "key-" + (ids.size() + 1));
    }
}
