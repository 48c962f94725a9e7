package fr.paroletenue.frame.personaldata;

/** Secrets for other purposes than wrapping keys, so that an installation has one secret to keep and not several. */
public interface DerivedSecrets {

    /** 32 bytes that are always the same for a purpose, and from which the key encryption key cannot be found. */
    byte[] secretFor(String purpose);
}
