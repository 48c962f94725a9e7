package fr.paroletenue.query.erasure;

import java.util.List;

/** What a room holds, in histories of their own, whose words are sealed under the key of a file of another room. */
public interface SealedBeside {

    /** Of the file, as its room is called in addresses. */
    String path();

    /** The ids of all such histories that go with the file. */
    List<String> of(String id);
}
