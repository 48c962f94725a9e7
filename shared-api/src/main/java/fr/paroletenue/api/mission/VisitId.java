package fr.paroletenue.api.mission;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** Identity of a visit: its mission and its number there. Opaque to whoever asks; a JSON string everywhere. */
public record VisitId(@JsonValue String value) {

    private static final Pattern PARTS = Pattern.compile("(.+-\\d{4}-\\d{2})-(\\d{1,4})");

    public static VisitId of(MissionId mission, int number) {
        return new VisitId(mission.value() + "-" + number);
    }

    /** Whether it can be the identity of a visit at all. */
    public boolean isReadable() {
        return PARTS.matcher(value).matches();
    }

    public MissionId mission() {
        return new MissionId(part(1));
    }

    public int number() {
        return Integer.parseInt(part(2));
    }

    private String part(int group) {
        var parts = PARTS.matcher(value);
        if (!parts.matches()) {
            throw new IllegalStateException("not the identity of a visit");
        }
        return parts.group(group);
    }

    @Override
    public String toString() {
        return value;
    }
}
