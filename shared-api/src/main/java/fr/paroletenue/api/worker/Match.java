package fr.paroletenue.api.worker;

import java.util.List;
import java.util.Set;

/** How far a worker answers what a client asks for (S2-15). What does not match may be outweighed by a recorded reason. */
public record Match(List<Skill> matchedSkills, List<Skill> missingSkills, boolean servesArea) {

    /** @param areas beginnings of postal codes */
    public static Match of(AssignmentNeed need, Set<Skill> skills, List<String> areas) {
        var wanted = need.skills().stream().distinct().toList();
        return new Match(
                wanted.stream().filter(skills::contains).toList(),
                wanted.stream().filter(skill -> !skills.contains(skill)).toList(),
                areas.stream().anyMatch(need.area()::startsWith));
    }

    public boolean missesNothing() {
        return missingSkills.isEmpty() && servesArea;
    }
}
