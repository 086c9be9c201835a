#!/bin/sh
# Runs a program where every way out of the machine ends in a wire that leads nowhere, so that what
# leaves can be counted. To be started in network and mount namespaces of its own, as root.
set -e

ip link set lo up
ip link add "$UPOREDO_TRAP" type veth peer name beyond
for end in "$UPOREDO_TRAP" beyond; do ip link set "$end" arp off multicast off; done
# Linux itself would speak IPv6 with the neighbours.
if [ -d /proc/sys/net/ipv6 ]; then
  echo 1 > /proc/sys/net/ipv6/conf/beyond/disable_ipv6
  echo 1 > "/proc/sys/net/ipv6/conf/$UPOREDO_TRAP/addr_gen_mode"
  echo 0 > "/proc/sys/net/ipv6/conf/$UPOREDO_TRAP/router_solicitations"
fi
ip link set "$UPOREDO_TRAP" up
ip link set beyond up
ip addr add 198.18.0.1/15 dev "$UPOREDO_TRAP"
ip route add default dev "$UPOREDO_TRAP"
if [ -d /proc/sys/net/ipv6 ]; then
  ip -6 addr add fd00::1/64 dev "$UPOREDO_TRAP" nodad
  ip -6 route add default dev "$UPOREDO_TRAP"
fi

# Names are asked for on the wire too, not of a helper on this machine.
mount --bind "${0%/*}/packet-trap.resolv.conf" /etc/resolv.conf

exec "$@"
