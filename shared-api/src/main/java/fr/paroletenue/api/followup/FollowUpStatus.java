package fr.paroletenue.api.followup;

/** Whether somebody still comes to the home. */
public enum FollowUpStatus {
    RUNNING,
    /** The contract is over: no call and no visit is owed any more. */
    ENDED
}
