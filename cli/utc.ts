/**
 * The first import of every entry: the process reads and writes times in UTC whatever the machine's zone is. Must run
 * before anything makes a Date; a container's TZ or a laptop's zone would otherwise show in logs and rendered times.
 */
process.env['TZ'] = 'UTC';
