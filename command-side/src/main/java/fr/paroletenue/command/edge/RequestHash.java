package fr.paroletenue.command.edge;

import fr.paroletenue.frame.personaldata.DerivedSecrets;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells whether two requests are the same without keeping what they say: a plain hash of a short text could be guessed. */
@Component
class RequestHash {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;
    private final JsonMapper json;

    RequestHash(DerivedSecrets secrets, JsonMapper json) {
        this.key = new SecretKeySpec(secrets.secretFor("request-hash"), ALGORITHM);
        this.json = json;
    }

    byte[] of(String method, String path, Object body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update((method + ' ' + path + '\n').getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(json.writeValueAsBytes(body));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
