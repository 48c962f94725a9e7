package fr.paroletenue.api.worker;

import java.time.LocalDate;
import java.util.List;

/**
 * What a client needs a worker for.
 *
 * @param area a postal code, or its beginning
 * @param slots when the worker would come every week
 * @param from the first Paris day
 */
public record AssignmentNeed(List<Skill> skills, String area, List<WeeklySlot> slots, LocalDate from) {}
