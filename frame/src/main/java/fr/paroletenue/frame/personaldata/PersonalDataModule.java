package fr.paroletenue.frame.personaldata;

import fr.paroletenue.api.kernel.PersonalData;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.Version;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;

/** Makes a JSON mapper seal every component that bears {@link PersonalData}, and open it again. */
public final class PersonalDataModule extends JacksonModule {

    private final transient PersonKeys keys;

    public PersonalDataModule(PersonKeys keys) {
        this.keys = keys;
    }

    @Override
    public String getModuleName() {
        return "personal-data";
    }

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public void setupModule(SetupContext context) {
        context.insertAnnotationIntrospector(new Marks(keys));
    }

    private static final class Marks extends NopAnnotationIntrospector {

        private static final long serialVersionUID = 1L;

        private final transient PersonKeys keys;

        private Marks(PersonKeys keys) {
            this.keys = keys;
        }

        @Override
        public @Nullable Object findSerializer(MapperConfig<?> config, Annotated marked) {
            var mark = marked.getAnnotation(PersonalData.class);
            return mark == null ? null : new SealingSerializer(keys, mark);
        }

        @Override
        public @Nullable Object findDeserializer(MapperConfig<?> config, Annotated marked) {
            return marked.hasAnnotation(PersonalData.class) ? new OpeningDeserializer(keys) : null;
        }
    }
}
