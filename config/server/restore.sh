#!/bin/sh
# 恢复一份备份到一个新的数据库，原来的一个字都不动。用法：restore.sh <备份文件>
# 需要环境变量 DATABASE_URL（原来的数据库，它的用户要能建数据库）和 ERASURE_JOURNAL。
# REAPPLY_ERASURES 是恢复后要运行的命令，它把备份之后要求删除的人再删一遍；默认 npm run reapply-erasures。
set -eu
umask 077
file=${1:?用法：restore.sh <备份文件>}
: "${DATABASE_URL:?没有填 DATABASE_URL}"
here=$(cd "$(dirname "$0")" && pwd)
settings=$(node "$here/database-environment.js")
eval "$settings"

if ! pg_restore --list "$file" | grep -q 'TABLE DATA public bookings '; then
  echo '没有恢复：这个文件不是完整的备份' >&2
  exit 1
fi
old=$PGDATABASE
new=$(printf %s "$old" | sed 's/_[0-9]\{14\}_[0-9]*$//')_$(date +%Y%m%d%H%M%S)_$$
createdb --maintenance-db="$old" "$new"
give_up() {
  dropdb --if-exists --maintenance-db="$old" "$new"
  echo "没有恢复：$1。新的数据库已经删掉，原来的没有动。" >&2
  exit 1
}
pg_restore --exit-on-error --no-owner --no-privileges --dbname="$new" "$file" || give_up '备份读到一半出错'

DATABASE_URL=$(node -e 'const url = new URL(process.env.DATABASE_URL); url.pathname = process.argv[1]; console.log(url.href)' "$new")
export DATABASE_URL
PGDATABASE=$new
sh -c "${REAPPLY_ERASURES:-npm run --silent reapply-erasures}" || give_up '没能把要求删除的人再删一遍'

echo "恢复好了，在新的数据库里：$new"
echo "还要做：停下所有进程，把设置 DATABASE_URL 里的库名 $old 换成 $new，再启动。"
