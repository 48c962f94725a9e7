package fr.paroletenue.command.alarm;

import java.util.List;

/**
 * The lookup of all open due dates. Written in the transaction of the events that open or settle them, so it is exact; two
 * writers of one aggregate cannot meet here because they cannot both append to it.
 */
public interface OpenDueDates {

    void replace(String aggregateType, String aggregateId, List<OpenDueDate> before, List<OpenDueDate> after);
}
