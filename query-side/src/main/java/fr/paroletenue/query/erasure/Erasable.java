package fr.paroletenue.query.erasure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A kind of file that can be erased; a room adds a bean for each of its own.
 *
 * @param path as the room is called in addresses
 * @param type the first word of the names of its events
 * @param number the component of its first event that holds its number; null where such files have none
 * @param stays what is left of it, besides what is left of every file
 */
public record Erasable(String path, String type, @Nullable String number, List<WhatStays> stays) {

    public Erasable {
        stays = List.copyOf(stays);
    }

    String erased() {
        return type + ".erased";
    }
}
