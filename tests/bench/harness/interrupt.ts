/** Ctrl+C ends the bench as an end of its own does: browsers stopped, profiles removed. */
process.on('SIGINT', () => process.exit(130));
