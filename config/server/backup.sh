#!/bin/sh
# 备份数据库。用法：backup.sh <存放备份的文件夹>
# 需要环境变量 DATABASE_URL；KEEP_DAYS 是留多少天以内的备份（默认 30）。
# 可以在服务运行时做。备份里有居民的预约，文件只有自己能读；手机号是加密的，密钥不在里面。
set -eu
umask 077
folder=${1:?用法：backup.sh <存放备份的文件夹>}
: "${DATABASE_URL:?没有填 DATABASE_URL}"
here=$(cd "$(dirname "$0")" && pwd)
settings=$(node "$here/database-environment.js")
eval "$settings"

name=jiliang-$(date +%Y%m%d-%H%M%S).dump
draft=$folder/.$name.part
trap 'rm -f "$draft"' EXIT

pg_dump --format=custom --no-owner --no-privileges --file="$draft"
# 读得出目录，里面有预约，才算一份备份。
if ! pg_restore --list "$draft" | grep -q 'TABLE DATA public bookings '; then
  echo '备份失败：文件里没有预约的数据' >&2
  exit 1
fi
mv "$draft" "$folder/$name"
# 新的备份好了，才删旧的。
find "$folder" -maxdepth 1 -name 'jiliang-*.dump' -mtime "+${KEEP_DAYS:-30}" -exec rm -f {} +
echo "备份好了：$folder/$name"
