"""The commands of `cfr`, one file a group. They read arguments and write what others found."""
